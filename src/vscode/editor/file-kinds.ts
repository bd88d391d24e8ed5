import type { FileKind } from '../../core/index.ts';
import type { KravLanguage } from '../krav-files.ts';

/** What the core calls a file of each of our languages. */
export const fileKinds = {
  'krav-specification': 'specification',
  'krav-environment': 'environment',
  'krav-pack': 'pack',
  'krav-workspace': 'workspace',
} as const satisfies Readonly<Record<KravLanguage, FileKind>>;
