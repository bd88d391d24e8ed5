import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { RequirementRecord } from './requirement-record.ts';

/** One requirement with what has been found about it. */
export interface Checked {
  readonly value: Json;
  readonly record: RequirementRecord;
  readonly findings: readonly Finding[];
  /** The same findings, those marked that somebody has accepted; set by `tell`. */
  told: readonly Finding[];
  /** One of them has a fix that inserts after the requirement, wherever that stands. */
  readonly insertsAfter: boolean;
  readonly list: ToldList;
}

/** What is told of a section's requirements, made when it is asked for. */
export interface ToldList {
  findings: readonly Finding[] | undefined;
}

export function tell(checked: Checked, told: readonly Finding[]): void {
  if (checked.told === told) return;
  checked.told = told;
  checked.list.findings = undefined;
}
