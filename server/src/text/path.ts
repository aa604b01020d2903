/** Names of files and folders as the workspace writes them: forward slashes, no slash at the end; the working directory is empty. */

export const nameOf = (file: string) => file.slice(file.lastIndexOf('/') + 1);
export const folderOf = (file: string) => file.slice(0, Math.max(0, file.lastIndexOf('/')));
export const join = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);
