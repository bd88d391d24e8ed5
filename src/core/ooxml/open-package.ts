import { unzipSync, type UnzipFileInfo } from 'fflate';
import { failure, success, type Problem, type Result } from '../model/problem.ts';
import { folderOf, relationsIn } from './relations.ts';
import { attribute, childrenNamed, readXml, type XmlElement } from './xml.ts';

/** The XML parts of a Word or Excel file. */
export interface OfficePackage {
  readonly kind: 'word' | 'excel';
  /** The part that holds the document or the workbook; nearly always `word/document.xml` or `xl/workbook.xml`. */
  readonly main: string;
  /**
   * A part by its name, for example `word/document.xml`; `undefined` where the file has no such part. Read piece by piece:
   * the numbers tell how much of the whole file has been read, from 0 to 1.
   */
  part(name: string): Generator<number, Result<XmlElement | undefined>>;
  readonly names: readonly string[];
}

/** Larger contents are refused: the XML of the largest real specification is a tenth of it. */
const contentLimit = 100_000_000;
/** XML seldom packs better than 1 to 30; a bomb packs 1 to 1000. */
const ratioLimit = 300;
const largePart = 5_000_000;

/** Whether the bytes are a zip archive, as every .docx and .xlsx is. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether the bytes are the older compound format: .doc, .xls, and every file with a password. */
export const isCompound = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Opens a Word or Excel file. Bombs, encrypted files, the older formats and other archives are refused with a reason. */
export function openPackage(bytes: Uint8Array): Result<OfficePackage> {
  if (isCompound(bytes)) return failure({ code: isEncrypted(bytes) ? 'office-file-encrypted' : 'office-file-legacy' });
  const parts = unzip(bytes);
  if (!parts.ok) return parts;
  const names = Object.keys(parts.value);
  const part = partsIn(parts.value);
  const main = mainPart(part, names);
  const kind = main === undefined ? undefined : kinds[folderOf(main)];
  if (main === undefined || kind === undefined) return failure({ code: 'import-format-unknown' });
  return success({ kind, main, names, part });
}

const kinds: Readonly<Record<string, OfficePackage['kind']>> = { 'word/': 'word', 'xl/': 'excel' };

/** The part that the package names as its document; where it names none, the one that Office writes. */
function mainPart(part: OfficePackage['part'], names: readonly string[]): string | undefined {
  const relations = finished(part('_rels/.rels'));
  const told = relations.ok ? relationsIn(relations.value, '') : [];
  const main = told.find(({ type }) => type === 'officeDocument')?.part;
  return [main, 'word/document.xml', 'xl/workbook.xml'].find(name => name !== undefined && names.includes(name));
}

function finished<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function partsIn(parts: Readonly<Record<string, Uint8Array>>): OfficePackage['part'] {
  const total = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return function* (name) {
    const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!bytes) return success(undefined);
    const text = decodeXml(bytes);
    if (text === undefined)
      return failure({ code: 'office-file-unreadable', detail: `${name} har en annan teckenkodning än Unicode` });
    const steps = readXml(text, name);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        done = Math.min(total, done + bytes.length);
        return step.value;
      }
      yield Math.min(1, (done + step.value * bytes.length) / total);
    }
  };
}

/** XML is UTF-8 unless its first bytes say UTF-16. */
function decodeXml(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  const encoding = wide ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unzip(bytes: Uint8Array): Result<Readonly<Record<string, Uint8Array>>> {
  let total = 0;
  let fault: Problem | undefined;
  const wanted = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (leadsOut(name)) fault ??= { code: 'office-file-unsafe', part: shown(name) };
    if (fault || !/\.(xml|rels)$/i.test(name)) return false;
    total += originalSize;
    if (total > contentLimit || (originalSize > largePart && originalSize > size * ratioLimit))
      fault = { code: 'file-unpacks-too-large', limit: contentLimit, part: shown(name) };
    return !fault;
  };
  try {
    const parts = unzipSync(bytes, { filter: wanted });
    return fault ? failure(fault) : success(parts);
  } catch {
    return failure(fault ?? { code: 'office-file-unreadable', detail: 'arkivet är avkortat eller skadat' });
  }
}

/** Nothing is unpacked to disk, so such a name does no harm here; but no Office program writes one. */
const leadsOut = (name: string): boolean =>
  /^([/\\]|[A-Za-z]:)|\\/.test(name) || name.split('/').includes('..') || name.includes('\0');

const shown = (name: string): string => name.replace(/[^\p{L}\p{N}._ \\/:-]/gu, '?').slice(0, 80);

/** Relationships by which text that belongs to the file would stand outside it. Links and linked templates do no such thing. */
const carriesText =
  /\/(officeDocument|worksheet|subDocument|aFChunk|oleObject|package|frame|sharedStrings|externalLinkPath)$/;

/** Why a file cannot be read whole: a part of its text stands in another file, which is never fetched. */
export function outsideText(relations: XmlElement | undefined, name: string): Problem | undefined {
  for (const relation of childrenNamed(relations, 'Relationship')) {
    if (attribute(relation, 'TargetMode')?.toLowerCase() !== 'external') continue;
    if (!carriesText.test(attribute(relation, 'Type') ?? '')) continue;
    return { code: 'office-file-external', part: name, target: shown(attribute(relation, 'Target') ?? '') };
  }
  return undefined;
}

/** An encrypted file is a compound one with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = 'EncryptedPackage';
  const codes = Array.from(name, character => character.charCodeAt(0));
  for (let start = 0; start + codes.length * 2 <= bytes.length; start += 2)
    if (codes.every((code, index) => bytes[start + index * 2] === code && bytes[start + index * 2 + 1] === 0))
      return true;
  return false;
}
