import assert from "node:assert/strict";
import Anthropic from "@anthropic-ai/sdk";
import { base, check, key, parameters, refused } from "./check.mjs";

const messages = [{ role: "user", content: "Hi" }];
const tools = [{ name: "get_time", description: "Time in a city", input_schema: parameters }];
const thinking = { type: "adaptive" };
const most = { max_tokens: 4096 };

const textOf = (message) => message.content.filter((block) => block.type === "text").map((block) => block.text).join("");

for (const [door, baseURL] of [["MiniMax's path", `${base}/anthropic`], ["a router's path", base]]) {
    const client = new Anthropic({ baseURL, apiKey: key, maxRetries: 0 });

    await check(`anthropic: chat (${door})`, async () => {
        const answer = await client.messages.create({ model: "echo", messages, ...most });
        assert.match(textOf(answer), /> Hi$/);
        assert.equal(answer.stop_reason, "end_turn");
        assert.ok(answer.usage.output_tokens > 0);
    });

    await check(`anthropic: stream (${door})`, async () => {
        let heard = "";
        const stream = client.messages.stream({ model: "MiniMax-M3", messages, thinking, ...most });
        stream.on("text", (piece) => { heard += piece; });
        const final = await stream.finalMessage();
        assert.match(heard, /> Hi$/);
        assert.equal(textOf(final), heard);
        assert.equal(final.content[0].type, "thinking");
        assert.ok(final.content[0].signature.length > 0);
        assert.ok(final.usage.output_tokens > 0);
    });

    await check(`anthropic: tools, and their results (${door})`, async () => {
        const called = await client.messages.stream({ model: "tools", messages, tools, thinking, ...most }).finalMessage();
        assert.equal(called.stop_reason, "tool_use");
        const use = called.content.find((block) => block.type === "tool_use");
        assert.deepEqual(use.input, { city: "Oslo" });
        const answer = await client.messages.create({
            model: "tools", tools, thinking, ...most,
            messages: [...messages, { role: "assistant", content: called.content },
                { role: "user", content: [{ type: "tool_result", tool_use_id: use.id, content: "12:00" }] }],
        });
        assert.match(textOf(answer), /> 12:00/);
    });

    await check(`anthropic: count of tokens (${door})`, async () => {
        const count = await client.messages.countTokens({ model: "echo", messages });
        assert.ok(count.input_tokens > 0);
    });

    await check(`anthropic: model list, page by page (${door})`, async () => {
        const ids = [];
        for await (const model of client.models.list({ limit: 7 }))
            ids.push(model.id);
        assert.ok(ids.length > 20 && ids.includes("MiniMax-M2.7"));
        assert.equal(new Set(ids).size, ids.length);
    });

    await check(`anthropic: 401 (${door})`, async () => {
        const other = new Anthropic({ baseURL, apiKey: "wrong", maxRetries: 0 });
        const error = await refused(() => other.messages.create({ model: "echo", messages, ...most }));
        assert.ok(error instanceof Anthropic.AuthenticationError);
        assert.equal(error.error.error.type, "authentication_error");
    });

    await check(`anthropic: 429 (${door})`, async () => {
        const error = await refused(() => client.messages.create({ model: "error-429", messages, ...most }));
        assert.ok(error instanceof Anthropic.RateLimitError);
        assert.equal(error.headers.get("retry-after"), "7");
    });
}

await check("anthropic: the key as Bearer", async () => {
    const client = new Anthropic({ baseURL: `${base}/anthropic`, apiKey: null, authToken: key, maxRetries: 0 });
    const answer = await client.messages.create({ model: "bearer-only", messages, ...most });
    assert.match(textOf(answer), /> Hi$/);
});

await check("anthropic: an error in the midst of a stream", async () => {
    const client = new Anthropic({ baseURL: `${base}/anthropic`, apiKey: key, maxRetries: 0 });
    const error = await refused(() => client.messages.stream({ model: "error-midstream", messages, ...most }).finalMessage());
    assert.match(error.message, /unknown error/);
});
