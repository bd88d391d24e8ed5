import type * as vscode from 'vscode';

/** `elevhalsa.krav.yaml` → its folder of copies, `elevhalsa.paket`. */
export function copiesFolder(specification: vscode.Uri): vscode.Uri {
  return specification.with({ path: specification.path.replace(/(\.krav)?\.ya?ml$/, '.paket') });
}
