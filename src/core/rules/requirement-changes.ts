import type { Checked } from './checked.ts';

/** Which requirements have come, gone and changed places since somebody last took note of it. */
export class RequirementChanges {
  readonly come = new Set<Checked>();
  readonly gone = new Set<Checked>();
  /** Some that stay may have changed places with each other. */
  isReordered = false;

  add(checked: Checked): void {
    this.come.add(checked);
  }

  remove(checked: Checked): void {
    if (!this.come.delete(checked)) this.gone.add(checked);
  }

  clear(): void {
    this.come.clear();
    this.gone.clear();
    this.isReordered = false;
  }
}
