import { failure, success, type Result } from '../model/problem.ts';

/** Larger files are refused: a specification of 10 000 requirements is about 10 MB. */
export const maxBytes = 50 * 1024 * 1024;

/** Of the characters that no text holds, NUL left out: it slips in by mistake. */
const isUnprintable = (byte: number): boolean => (byte > 0 && byte < 9) || (byte > 13 && byte < 27);

/** A file's text: strict UTF-8, byte order mark kept as U+FEFF. A file with NUL bytes is refused. */
export function readBytes(bytes: Uint8Array): Result<string> {
  if (bytes.length > maxBytes) return failure({ code: 'file-too-large', bytes: bytes.length, limit: maxBytes });
  const nul = bytes.indexOf(0);
  if (nul >= 0 && isUtf16(bytes)) return failure({ code: 'file-not-utf8' });
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (nul < 0) return success(text);
    if (bytes.some(isUnprintable)) return failure({ code: 'file-binary' });
    return failure({ code: 'file-holds-nul', line: text.slice(0, text.indexOf('\0')).split('\n').length });
  } catch {
    return failure({ code: nul < 0 ? 'file-not-utf8' : 'file-binary' });
  }
}

/** By its mark, or by a beginning in which every other byte is NUL, as of Latin letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, 40);
  const holes = [0, 1].map(odd => beginning.filter((byte, i) => i % 2 === odd && byte === 0).length);
  return beginning.length === 40 && holes.includes(0) && Math.max(...holes) >= 18;
}
