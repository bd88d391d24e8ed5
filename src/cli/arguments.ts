import { parseArgs } from 'node:util';
import { strings } from './strings.ts';

export interface OptionSpec {
  /** Name of the value in the help; without it the option is a switch. */
  readonly value?: string;
  /** Closed list of values; the first is the default unless `fallback` says otherwise. */
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly help: string;
}

/** What a command takes. Each command lists everything it obeys and nothing else: the help is written from it. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the help shows them, for example `PATH...`. */
  readonly positionals?: string;
  /** Fewest and most positional arguments. Default: none. */
  readonly positionalCount?: readonly [number, number];
  readonly options: Readonly<Record<string, OptionSpec>>;
}

export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #spec: CommandSpec;

  constructor(positionals: readonly string[], values: Readonly<Record<string, unknown>>, spec: CommandSpec) {
    this.positionals = positionals;
    this.#values = values;
    this.#spec = spec;
  }

  /** Value of an option; its first choice where it was not given. */
  text(name: string): string | undefined {
    const value = this.texts(name).at(-1);
    return value ?? this.#spec.options[name]?.choices?.[0];
  }

  /** Value of a required option: parsing has seen to it that there is one. */
  required(name: string): string {
    return this.text(name) ?? '';
  }

  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return (Array.isArray(value) ? value : [value]).filter((entry): entry is string => typeof entry === 'string');
  }

  /** The same where a value may list several, with commas between. */
  listed(name: string): readonly string[] {
    return this.texts(name).flatMap(value =>
      value
        .split(',')
        .map(entry => entry.trim())
        .filter(Boolean),
    );
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== false;
  }
}

export type ParsedArguments =
  | { readonly type: 'arguments'; readonly arguments: Arguments }
  | { readonly type: 'help' }
  | { readonly type: 'wrong'; readonly message: string };

/** Arguments after the command's name, or what is wrong with them in Swedish. */
export function readArguments(spec: CommandSpec, given: readonly string[]): ParsedArguments {
  if (given.includes('--help') || given.includes('-h')) return { type: 'help' };
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(spec, given);
  } catch (error) {
    return { type: 'wrong', message: messageOf(error, given) };
  }
  const message = faultOf(spec, parsed.positionals, parsed.values);
  if (message !== undefined) return { type: 'wrong', message };
  return { type: 'arguments', arguments: new Arguments(parsed.positionals, parsed.values, spec) };
}

function parseOptions(spec: CommandSpec, given: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(spec.options).map(([name, option]) => [
      name,
      { type: option.value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
}

function messageOf(error: unknown, given: readonly string[]): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const quoted = /'(--?[^' ,]+)/.exec(message)?.[1] ?? given.find(word => word.startsWith('-')) ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return strings.unknownOption(quoted);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return / does not take an argument/.test(message)
      ? strings.optionTakesNoValue(quoted)
      : strings.valueMissing(quoted);
  throw error;
}

function faultOf(
  spec: CommandSpec,
  positionals: readonly string[],
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const [least, most] = spec.positionalCount ?? [0, 0];
  if (positionals.length < least) return strings.argumentMissing(spec.positionals ?? '');
  if (positionals.length > most) return strings.argumentUnexpected(positionals[most] ?? '');
  for (const [name, { choices, required, multiple }] of Object.entries(spec.options)) {
    const given = (values[name] ?? []) as readonly (string | boolean)[];
    if (required && given.length === 0) return strings.optionMissing(name);
    if (!multiple && given.length > 1) return strings.optionRepeated(name);
    for (const value of given) {
      if (value === '') return strings.valueMissing(`--${name}`);
      if (choices && !choices.includes(String(value))) return strings.notAChoice(name, String(value), choices);
    }
  }
  return undefined;
}
