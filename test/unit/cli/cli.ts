import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';

declare const PROJECT_ROOT: string;

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own, with a name that tests paths too, and the program run in it. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'krav på hög '));

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return name;
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  files(): readonly string[] {
    return readdirSync(this.folder).sort();
  }

  async run(...given: readonly string[]): Promise<Run> {
    let out = '';
    let err = '';
    const code = await run(given, {
      out: text => (out += text),
      err: text => (err += text),
      today: () => '2026-10-01',
      folder: this.folder,
      templates: join(PROJECT_ROOT, 'templates'),
      version: '0.0.0',
    });
    return { code, out, err };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
