import type * as vscode from 'vscode';
import type { Finding, JsonObject, TextEdit } from '../core/index.ts';
import type { KravFile } from './krav-files.ts';
import { rangeOfFinding, toRange } from './ranges.ts';

type Offsets = readonly [number, number];

interface Known {
  /** The requirement when the place was looked up: as long as it is the same object, so is its text. */
  readonly requirement: JsonObject;
  readonly offsets: Offsets;
}

/**
 * Where one file's findings stand. A place that has been looked up follows the edits around it, since finding it anew means
 * reading the requirement's syntax again; only what stands in an edited requirement, or in none, is looked up.
 */
export class FindingPlaces {
  #known = new Map<string, Known>();
  #edits: TextEdit[][] = [];

  /** In the order they are typed. */
  edited(edits: readonly TextEdit[]): void {
    if (this.#known.size > 0) this.#edits.push([...edits]);
  }

  of({ source }: KravFile, findings: readonly Finding[]): readonly vscode.Range[] {
    const values = new Map(source.chunks.map(({ id, value }) => [id, value]));
    const next = new Map<string, Known>();
    const ranges = findings.map(finding => {
      const key = `${finding.at} ${String(finding.span)}`;
      const requirement = values.get(finding.requirement);
      const known = this.#known.get(key);
      const moved = known && known.requirement === requirement ? this.#moved(known.offsets) : undefined;
      const range = moved ? toRange(source, moved) : rangeOfFinding(finding, source);
      // By number, where an id is missing or doubled, a place may come to mean another requirement.
      if (requirement && finding.at.includes('/requirements/@'))
        next.set(key, { requirement, offsets: moved ?? offsetsOf(range, source) });
      return range;
    });
    this.#known = next;
    this.#edits = [];
    return ranges;
  }

  #moved(offsets: Offsets): Offsets | undefined {
    let [start, end] = offsets;
    for (const edits of this.#edits) {
      let by = 0;
      for (const { range, text } of edits) {
        if (range[0] > end) continue;
        if (range[1] > start) return undefined;
        by += text.length - (range[1] - range[0]);
      }
      [start, end] = [start + by, end + by];
    }
    return [start, end];
  }
}

const offsetsOf = ({ start, end }: vscode.Range, source: KravFile['source']): Offsets => [
  source.offsetAt(start.line + 1, start.character + 1),
  source.offsetAt(end.line + 1, end.character + 1),
];
