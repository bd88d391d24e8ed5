import { scopeOf, type Scope } from '../text/index.ts';
import type { CheckInput } from './check-input.ts';
import type { CrossReferences } from './cross-references.ts';
import { notReadYet } from './not-read-yet.ts';
import type { PreparedHead } from './prepared-head.ts';
import type { DocumentContext } from './rule.ts';
import { Today } from './today.ts';

/** What the rules about the whole document may ask. What is still being read may be asked for, and gives nothing. */
export function documentContext(
  input: CheckInput,
  { head: specification, facts, citations }: PreparedHead,
  cross: CrossReferences,
): DocumentContext {
  const { environment, workspace, packs = [], gates = [], waiting = false } = input;
  const damaged = new Set(input.damaged);
  const written = scopeOf({ specification: { ...specification, sections: [] }, environment, workspace, packs });
  const scope: Scope = {
    ...written,
    requirement: id =>
      cross.byId.has(id) || damaged.has(id) ? id : cross.byOrigin.has(id) ? cross.byOrigin.get(id)[0]?.id : undefined,
  };
  return {
    ...facts,
    specification,
    environmentFile: environment,
    workspace,
    damaged,
    today: input.today === undefined ? undefined : new Today(input.today),
    audience: input.audience ?? 'internal',
    headCitations: citations,
    cross,
    get packs() {
      return waiting ? notReadYet() : packs;
    },
    get gates() {
      return waiting ? notReadYet() : gates;
    },
    // A placeholder may stand for something that a pack defines
    get scope() {
      return waiting ? notReadYet() : scope;
    },
  };
}
