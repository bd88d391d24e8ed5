// The few web-standard globals that exist in every host and that the pure core may use (CONTRIBUTING.md, "Kärnan").

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
declare function structuredClone<T>(value: T): T;
interface AbortSignal {
  readonly aborted: boolean;
}
