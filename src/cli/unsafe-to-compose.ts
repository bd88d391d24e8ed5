import { answerFaults, checkSpecification, type PackLibrary, type Source } from '../core/index.ts';
import type { FileProblem } from './files.ts';
import type { LoadedSpecification } from './load-specification.ts';
import { placeFindings } from './place-findings.ts';

/** What makes composing unsafe: damage, wrong shapes, unknown packs, answers of the wrong type, a missing environment. */
export function unsafeToCompose(
  { file, source, specification, environment, referenceFindings }: LoadedSpecification,
  library: PackLibrary,
): readonly FileProblem[] {
  const findings = checkSpecification({ specification, sourceFindings: [...source.findings, ...referenceFindings] });
  const structural = findings.filter(({ code, severity }) => code.startsWith('YAML-') && severity === 'error');
  if (structural.length > 0)
    return placeFindings(file, source, structural).map(({ line, at, message }) => ({
      file,
      problem: { code: 'finding', line, at, detail: message },
    }));
  const lineOf = (at: string): number => source.position((source.locateKey(at) ?? source.locate(at) ?? [0])[0]).line;
  const known = library.packs.map(({ id }) => id);
  const unknown = Object.entries(specification.packs ?? {}).filter(([id, { use }]) => use && !library.pack(id));
  return [
    ...unknown.map(([id]) => ({
      file,
      problem: { code: 'unknown-pack' as const, id, known, line: lineOf(`/packs/${id}`) },
    })),
    ...answerFaults(specification, library.packs, environment).map(({ pack, question, at, expected }) => ({
      file,
      problem: { code: 'answer-wrong-type' as const, pack, question, expected, line: lineOf(at) },
    })),
  ];
}

/** A damaged specification is not completed: what cannot be read would be taken for missing. */
export const damageIn = (file: string, { damaged }: Source): readonly FileProblem[] =>
  damaged.map(({ at, line, message }) => ({ file, problem: { code: 'finding', line, at, detail: message } }));
