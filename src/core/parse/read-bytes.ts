import { failure, success, type Result } from '../model/problem.ts';

/** Larger files are refused: a specification of 10 000 requirements is about 10 MB. */
export const maxBytes = 50 * 1024 * 1024;

/** A file's text: strict UTF-8, byte order mark kept as U+FEFF. NUL bytes mean that it is no text file. */
export function readBytes(bytes: Uint8Array): Result<string> {
  if (bytes.length > maxBytes) return failure({ code: 'file-too-large', bytes: bytes.length, limit: maxBytes });
  if (bytes.includes(0)) return failure({ code: 'file-binary' });
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return failure({ code: 'file-not-utf8' });
  }
}
