/**
 * The one-time code a link carries behind its `#`, which no browser sends to a server and no log keeps; empty where the link carries none, or
 * something that is no code.
 */
export const codeInLink = (fragment: string): string => /^#?([0-9A-Z]{5}(?:-[0-9A-Z]{5}){3})$/i.exec(fragment)?.[1]?.toUpperCase() ?? ''
