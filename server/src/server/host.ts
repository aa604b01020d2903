/** What the language server needs from the world around it; Node and browsers give different ones. */

export interface Host {
  /** URIs of files under a folder that may hold configurations, modules or settings; at most `limit`. */
  readonly listFiles: (folder: string, limit: number) => Promise<readonly string[]>;
  /** Text of a file; undefined when it is gone, unreadable or too large. */
  readonly readFile: (uri: string) => Promise<string | undefined>;
}

/** Endings of files that are looked at when a folder is scanned; detection by content has the last word. */
export const scannedExtensions = ['.cfg', '.conf', '.config', '.txt', '.ios', '.junos', '.set', '.frr', '.tf', '.tfvars', '.tofu'] as const;
/** Files that are looked at whatever their ending. */
export const scannedNames = ['bestpath.json', 'vrps.json', 'terraform.tfvars.json', 'modules.json', 'frr.conf'] as const;
/** The most files of one workspace that are read. */
export const mostFiles = 20_000;
