/** Endings of the files that are read; what a file is, is told by its content. The desk offers these to choose from, the terminal picks them out of a folder. */
export const PAPER_ENDINGS: readonly string[] = ['.docx', '.doc', '.pdf', '.xlsx', '.xls', '.txt', '.md', '.png', '.jpg', '.jpeg']

/** Those of pictures: their words have to be recognised, which takes seconds. */
export const PICTURE_ENDINGS: readonly string[] = ['.png', '.jpg', '.jpeg']
