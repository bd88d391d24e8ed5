import { failure, success, type Result } from '../model/problem.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * Text of a file that a spreadsheet program wrote: UTF-8 when every byte agrees with it, UTF-16 by its mark or by its
 * pattern of empty bytes, else Windows-1252, which Excel writes by default. Other bytes of value 0 mean that it is no text.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const encoding = encodingOf(bytes);
  if (!encoding) return failure({ code: 'file-binary' });
  if (encoding === 'windows-1252') return success(fromBytes(bytes));
  return success({ text: new TextDecoder(encoding).decode(bytes), encoding });
}

/** Characters of the bytes 0x80–0x9F; the five that Windows leaves undefined become the control characters of Latin-1. */
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Not left to TextDecoder: several versions of Node read these bytes as Latin-1, and lose every curly quote and dash. */
function fromWindows1252(bytes: Uint8Array): string {
  const character = (byte: number): string =>
    byte >= 0x80 && byte <= 0x9f ? windowsOnly.charAt(byte - 0x80) : String.fromCharCode(byte);
  return Array.from(bytes, character).join('');
}

/**
 * Windows-1252 or, where most letters beyond ASCII are written as UTF-8 writes them, UTF-8 into which somebody has pasted
 * lines of the former: then each is read as what it is.
 */
function fromBytes(bytes: Uint8Array): DecodedText {
  const written = Array.from(bytes, byte => String.fromCharCode(byte)).join('');
  const letters = written.match(utf8Letter) ?? [];
  const beyondAscii = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (letters.length <= beyondAscii - letters.join('').length)
    return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
  const text = written.replace(utf8LetterOrByte, found => {
    const part = Uint8Array.from(found, character => character.charCodeAt(0));
    return part.length > 1 ? new TextDecoder().decode(part) : fromWindows1252(part);
  });
  return { text: text.replace(/^\ufeff/, ''), encoding: 'utf-8' };
}

const utf8Letter = /[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xef][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}/g;
const utf8LetterOrByte = new RegExp(`${utf8Letter.source}|[\\x80-\\xff]`, 'g');

function encodingOf(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.includes(0)) return isUtf16Pattern(bytes) ? 'utf-16le' : undefined;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Western text as UTF-16 LE has an empty byte in nearly every second place, and never in the others. */
function isUtf16Pattern(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  let high = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0 && sample[index + 1] === 0) return false;
    if (sample[index + 1] === 0) high++;
  }
  return pairs > 0 && high / pairs > 0.8;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
