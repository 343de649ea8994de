import assert from "node:assert/strict";
import { ApiError, FunctionCallingConfigMode, GoogleGenAI, Type } from "@google/genai";
import { base, check, key, refused } from "./check.mjs";

const httpOptions = { baseUrl: base, retryOptions: { attempts: 1 } };
const ai = new GoogleGenAI({ apiKey: key, httpOptions });
const tools = [{ functionDeclarations: [{
    name: "get_time", description: "Time in a city",
    parameters: { type: Type.OBJECT, properties: { city: { type: Type.STRING } } } }] }];

await check("google: chat", async () => {
    const answer = await ai.models.generateContent({ model: "MiniMax-M3", contents: "Hi" });
    assert.match(answer.text, /> Hi$/);
    assert.equal(answer.candidates[0].finishReason, "STOP");
    assert.ok(answer.usageMetadata.thoughtsTokenCount > 0);
    assert.ok(answer.candidates[0].content.parts[0].thought);
});

await check("google: stream", async () => {
    let text = "";
    let usage;
    for await (const chunk of await ai.models.generateContentStream({
        model: "echo", contents: "Hi", config: { systemInstruction: "Be brief." } })) {
        text += chunk.text ?? "";
        usage = chunk.usageMetadata;
    }
    assert.match(text, /> Hi$/);
    assert.ok(usage.totalTokenCount > 0);
});

await check("google: tools, and their results", async () => {
    const config = { tools, toolConfig: { functionCallingConfig: { mode: FunctionCallingConfigMode.AUTO } } };
    const asked = { role: "user", parts: [{ text: "Hi" }] };
    const called = await ai.models.generateContent({ model: "tools", contents: [asked], config });
    assert.deepEqual(called.functionCalls[0].args, { city: "Oslo" });
    const result = { role: "user", parts: [{ functionResponse: { name: "get_time", response: { output: "12:00" } } }] };
    const answer = await ai.models.generateContent({
        model: "tools", contents: [asked, called.candidates[0].content, result], config });
    assert.match(answer.text, /> 12:00/);
});

await check("google: a chat of two turns", async () => {
    const chat = ai.chats.create({ model: "echo" });
    await chat.sendMessage({ message: "One" });
    const second = await chat.sendMessage({ message: "Two" });
    assert.match(second.text, /I heard you:\n\n> Two$/);
});

await check("google: count of tokens", async () => {
    const count = await ai.models.countTokens({ model: "echo", contents: "Hi" });
    assert.ok(count.totalTokens > 0);
});

await check("google: model list, page by page", async () => {
    const names = [];
    for await (const model of await ai.models.list({ config: { pageSize: 7 } }))
        names.push(model.name);
    assert.ok(names.length > 20 && names.includes("models/MiniMax-M3"));
});

await check("google: 401", async () => {
    const other = new GoogleGenAI({ apiKey: "wrong", httpOptions });
    const error = await refused(() => other.models.generateContent({ model: "echo", contents: "Hi" }));
    assert.ok(error instanceof ApiError);
    assert.equal(error.status, 401);
    assert.match(error.message, /UNAUTHENTICATED/);
});

await check("google: 429", async () => {
    const error = await refused(() => ai.models.generateContent({ model: "error-429", contents: "Hi" }));
    assert.equal(error.status, 429);
    assert.match(error.message, /RESOURCE_EXHAUSTED/);
});
