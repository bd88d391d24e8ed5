import './inline-less.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** Found by the program's own place, never the working directory: it may be installed anywhere. */
const besideProgram = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function localDate(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A reader that has seen enough (`| head`) closes the pipe: no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { version } = JSON.parse(readFileSync(besideProgram('package.json'), 'utf8')) as { version: string };

process.exitCode = await run(process.argv.slice(2), {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  today: localDate,
  folder: process.cwd(),
  templates: besideProgram('templates'),
  version,
});
