import assert from "node:assert/strict";
import OpenAI from "openai";
import { base, check, key, parameters, refused } from "./check.mjs";

const client = new OpenAI({ baseURL: `${base}/v1`, apiKey: key, maxRetries: 0 });
const messages = [{ role: "user", content: "Hi" }];
const tools = [{ type: "function", function: { name: "get_time", parameters } }];

await check("openai: chat", async () => {
    const answer = await client.chat.completions.create({ model: "echo", messages });
    assert.match(answer.choices[0].message.content, /> Hi$/);
    assert.ok(answer.usage.total_tokens > 0);
});

await check("openai: stream with usage", async () => {
    const stream = await client.chat.completions.create({
        model: "echo", messages, stream: true, stream_options: { include_usage: true } });
    let text = "";
    let usage;
    for await (const chunk of stream) {
        text += chunk.choices[0]?.delta.content ?? "";
        usage = chunk.usage ?? usage;
    }
    assert.match(text, /> Hi$/);
    assert.ok(usage.total_tokens > 0);
});

await check("openai: tools, and their results", async () => {
    const called = await client.chat.completions.create({ model: "tools", messages, tools });
    const message = called.choices[0].message;
    assert.equal(called.choices[0].finish_reason, "tool_calls");
    assert.deepEqual(JSON.parse(message.tool_calls[0].function.arguments), { city: "Oslo" });
    const result = { role: "tool", tool_call_id: message.tool_calls[0].id, content: "12:00" };
    const answer = await client.chat.completions.create({ model: "tools", messages: [...messages, message, result], tools });
    assert.match(answer.choices[0].message.content, /`get_time` says:\n\n> 12:00/);
});

await check("openai: tools in a stream", async () => {
    const final = await client.chat.completions.stream({ model: "MiniMax-M3", messages, tools }).finalChatCompletion();
    assert.equal(final.choices[0].message.tool_calls[0].function.name, "get_time");
});

await check("openai: responses", async () => {
    const answer = await client.responses.create({ model: "MiniMax-M3", input: "Hi", instructions: "Be brief." });
    assert.equal(answer.status, "completed");
    assert.match(answer.output_text, /> Hi$/);
    assert.equal(answer.output[0].type, "reasoning");
});

await check("openai: responses in a stream", async () => {
    const stream = client.responses.stream({ model: "MiniMax-M3", input: "Hi" });
    let text = "";
    stream.on("response.output_text.delta", (event) => { text += event.delta; });
    const final = await stream.finalResponse();
    assert.match(text, /> Hi$/);
    assert.equal(final.output_text, text);
    assert.ok(final.usage.output_tokens_details.reasoning_tokens > 0);
});

await check("openai: responses with tools, and their results", async () => {
    const flat = [{ type: "function", name: "get_time", parameters, strict: false }];
    const called = await client.responses.stream({ model: "tools", input: "Hi", tools: flat }).finalResponse();
    const call = called.output.find((item) => item.type === "function_call");
    assert.deepEqual(JSON.parse(call.arguments), { city: "Oslo" });
    const input = [{ role: "user", content: "Hi" }, ...called.output,
        { type: "function_call_output", call_id: call.call_id, output: "12:00" }];
    const answer = await client.responses.create({ model: "tools", input, tools: flat });
    assert.match(answer.output_text, /> 12:00/);
});

await check("openai: model list", async () => {
    const ids = [];
    for await (const model of client.models.list())
        ids.push(model.id);
    assert.ok(ids.includes("echo") && ids.includes("MiniMax-M3"));
});

await check("openai: 401", async () => {
    const error = await refused(() => client.withOptions({ apiKey: "wrong" }).models.list());
    assert.ok(error instanceof OpenAI.AuthenticationError);
    assert.match(error.message, /\(1004\)/);
});

await check("openai: 429", async () => {
    const error = await refused(() => client.chat.completions.create({ model: "error-429", messages }));
    assert.ok(error instanceof OpenAI.RateLimitError);
    assert.equal(error.headers.get("retry-after"), "7");
});

await check("openai: two retries get through", async () => {
    const answer = await client.chat.completions.create({ model: "flaky", messages }, { maxRetries: 2 });
    assert.match(answer.choices[0].message.content, /> Hi$/);
});
