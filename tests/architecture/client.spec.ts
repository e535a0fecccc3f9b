import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');

describe("The desk's client", () => {
  it('is typed as the API describes itself', async () => {
    const checked = promisify(execFile)(process.execPath, [
      join(ROOT, 'scripts/write-client.mjs'),
      '--check',
    ]);
    await expect(checked).resolves.toMatchObject({ stderr: '' });
  });
});
