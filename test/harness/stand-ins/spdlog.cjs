// Stands in for @vscode/spdlog, the native log writer behind VS Code's log files and every output channel.
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const METHODS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const INFO = 2;
const FLUSH_AFTER_MS = 20;

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = INFO;
    this.plain = false;
    this.buffer = '';
    if (file) fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  write(level, text) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    this.buffer += this.plain ? text : `${time} [${LEVELS[level]}] ${text}\n`;
    this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER_MS);
  }

  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.buffer || !this.file) return;
    try {
      fs.appendFileSync(this.file, this.buffer);
    } catch {
      // A log is never worth a crash.
    }
    this.buffer = '';
  }

  drop() {
    this.flush();
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  setPattern() {
    this.plain = false;
  }

  clearFormatters() {
    this.plain = true;
  }
}

METHODS.forEach((method, level) => {
  Logger.prototype[method] = function (text) {
    this.write(level, text);
  };
});

const createRotating = async (name, file) => new Logger('rotating', name, file);

// One by one: VS Code imports this as an ES module, and only plain `exports.x =` are seen as its names.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createRotating;
exports.createAsyncRotatingLogger = createRotating;
