// Stands in for the native module behind @vscode/native-watchdog: ends the extension host when its parent is gone.
const INTERVAL_MS = 1000;
const PARENT_GONE = 87;

exports.start = parent => {
  const look = () => {
    try {
      process.kill(parent, 0);
    } catch (error) {
      if (error.code === 'ESRCH') process.exit(PARENT_GONE);
    }
  };
  setInterval(look, INTERVAL_MS).unref();
};
exports.exit = code => process.exit(code);
