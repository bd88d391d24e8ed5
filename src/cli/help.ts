import type { CommandSpec, OptionSpec } from './arguments.ts';
import { strings } from './strings.ts';

/** Help for the program: every command that works, with its whole line. */
export function programHelp(commands: readonly CommandSpec[]): string {
  const rows = commands.map(({ name, summary }) => [name, summary] as const);
  return [
    strings.intro,
    '',
    `${strings.usage}:`,
    ...commands.map(spec => `  ${usageLine(spec)}`),
    '',
    `${strings.commands}:`,
    ...table(rows),
    '',
    `${strings.options}:`,
    ...table([
      ['--help', strings.helpOption],
      ['--version', strings.versionOption],
    ]),
    '',
    strings.moreHelp,
    '',
  ].join('\n');
}

export function commandHelp(spec: CommandSpec): string {
  const rows = Object.entries(spec.options).map(([name, option]) => [shown(name, option), option.help] as const);
  return [
    spec.summary,
    '',
    `${strings.usage}: ${usageLine(spec)}`,
    '',
    `${strings.options}:`,
    ...table([...rows, ['--help', strings.helpOption]]),
    '',
  ].join('\n');
}

function usageLine({ name, positionals, options }: CommandSpec): string {
  const words = Object.entries(options).map(([option, spec]) =>
    spec.required ? shown(option, spec) : `[${shown(option, spec)}]`,
  );
  return ['kravbyggaren', name, positionals, ...words].filter(Boolean).join(' ');
}

function shown(name: string, { value, choices }: OptionSpec): string {
  const what = choices ? choices.join('|') : value;
  return what === undefined ? `--${name}` : `--${name} ${what}`;
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(32, Math.max(...rows.map(([first]) => first.length)));
  return rows.flatMap(([first, second]) =>
    first.length <= width
      ? [`  ${first.padEnd(width)}  ${second}`]
      : [`  ${first}`, `  ${' '.repeat(width)}  ${second}`],
  );
}
