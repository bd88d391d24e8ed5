import type { Feature } from '../app.ts';
import { findings } from './findings.ts';
import { flowCommands } from './flow-commands.ts';
import { language } from './language.ts';
import { outline } from './outline.ts';
import { packNotice } from './pack-notice.ts';
import { quickFixes } from './quick-fixes.ts';
import { requirementTree } from './requirement-tree.ts';
import { reuseGate } from './reuse-gate.ts';

/** Every feature of the extension, in the order of registration. */
export const features: readonly Feature[] = [
  findings,
  requirementTree,
  quickFixes,
  outline,
  language,
  packNotice,
  reuseGate,
  flowCommands,
];
