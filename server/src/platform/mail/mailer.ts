/** Mail by SMTP. One message is one call; what became of it is a value, since a server that is away is no error of the program. */
import type { Json } from '@songhanh/core/ledger/entry'
import nodemailer from 'nodemailer'

/** A message as it waits in the outbox. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Stable: the same message sent twice is the same message for whoever receives it. */
  readonly messageId: string
  readonly attachment: { readonly name: string; readonly type: string; readonly content: string } | null
}

export const mailJson = (mail: Mail): Json => ({ ...mail, attachment: mail.attachment && { ...mail.attachment } })

/** `later`: the server is away, slow or busy, so the same message is tried again · `refused`: it will never take it. */
export type Posted = { readonly is: 'sent' } | { readonly is: 'later' | 'refused'; readonly why: string }

export interface Mailer {
  post(mail: Mail): Promise<Posted>
  /** Lets the connection go once nothing waits; the next message opens another. */
  close(): void
}

export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly url: string
  readonly from: string
}

/** Well below the minute for which a transaction may stand idle while it waits for the other side. */
const PATIENCE_MS = 15_000

interface SmtpError extends Error {
  readonly responseCode?: number
}

/** Only the receiver's own "no, never" (5xx after the greeting) is final; a wrong password or no TLS is the administrator's to mend, not the message's fault. */
function became(error: SmtpError & { readonly command?: string }): Posted {
  const aboutTheMessage = error.command === 'RCPT TO' || error.command === 'DATA' || error.command === 'MAIL FROM'
  const final = aboutTheMessage && error.responseCode !== undefined && error.responseCode >= 500
  return { is: final ? 'refused' : 'later', why: error.message.slice(0, 400) }
}

const patient = (url: string, patienceMs: number) =>
  nodemailer.createTransport({ url, connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs })

/** Why the server cannot be reached or will not let us in; null where all is well. Nothing is sent. */
export async function reach({ url }: MailSettings): Promise<string | null> {
  const transport = patient(url, PATIENCE_MS)
  try {
    await transport.verify()
    return null
  } catch (error) {
    return (error as Error).message
  } finally {
    transport.close()
  }
}

/** One connection for the messages of a turn: greeting, TLS and sign-in once, not once a message. A message that failed is not sent again behind our back. */
const kept = (url: string, patienceMs: number) =>
  nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    maxMessages: Infinity,
    maxRequeues: 0,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })

export function openMailer({ url, from }: MailSettings, patienceMs = PATIENCE_MS): Mailer {
  let transport: ReturnType<typeof kept> | null = null
  return {
    async post({ to, subject, text, messageId, attachment }) {
      transport ??= kept(url, patienceMs)
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId,
          // Told to answering machines: nobody wants an absence note back.
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: attachment ? [{ filename: attachment.name, contentType: attachment.type, content: attachment.content }] : [],
        })
        return { is: 'sent' }
      } catch (error) {
        return became(error as SmtpError)
      }
    },
    close() {
      transport?.close()
      transport = null
    },
  }
}
