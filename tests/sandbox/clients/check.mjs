// What the three scripts share: where the sandbox is, and one line per thing that works.
import assert from "node:assert/strict";

export const base = process.env.SANDBOX_URL;
export const key = process.env.SANDBOX_API_KEY;
export const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] };

export async function check(name, does) {
    try {
        await does();
        console.log(`ok    ${name}`);
    } catch (error) {
        console.log(`FAIL  ${name}\n      ${error?.stack ?? error}`);
        process.exitCode = 1;
    }
}

export async function refused(does) {
    try {
        await does();
    } catch (error) {
        return error;
    }
    assert.fail("This was answered, and should not have been.");
}
