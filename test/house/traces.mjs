import { ownFiles, read } from './project.mjs';

/** What must not stand in a file of the project: paths of one machine, addresses of package registries, merge marks. */
const traces = [
  [/(?<![\w.])\/(?:work|home|root|Users)\/[\w.-]+/, 'an absolute path of a machine'],
  [/registry\.[\w.-]+\.\w{2,}|"resolved":\s*"http/, 'the address of a package registry'],
  [/^(?:<{7}|>{7}) /m, 'a merge mark'],
];
const skip = /\.(png|docx|xlsx|dotx|vsix|ttf)$|^test\/house\/traces\.mjs$|^THIRD-PARTY-NOTICES\.md$/;

export function traceFaults() {
  return ownFiles()
    .filter(path => !skip.test(path))
    .flatMap(path => {
      const text = read(path);
      return traces
        .filter(([pattern]) => pattern.test(text))
        .map(([pattern, what]) => `${path} holds ${what}: ${pattern.exec(text)[0]}`);
    });
}
