// Whether everything is there that the program opens only while it runs: a package can satisfy the linker and lack all of it.
#pragma once

class Profile;

/// Prints one line for each thing, as "ok", "FAIL" or "none" and in English only, as scripts read it. Returns the exit code:
/// 0 unless something failed. A keychain may be absent; the line says why. Runs the event loop, so call it instead of exec().
int runSelfTest(const Profile &profile);
