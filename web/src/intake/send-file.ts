import type { uploadDocument } from '@songhanh/api/plans'
import type { uploadPastReport } from '@songhanh/api/past-reports'
import type { beginScan } from '@songhanh/api/scans'
import { type Answer, Refused, Unreachable } from '../app/ask.ts'
import { headers } from '../app/request-headers.ts'

type Taking = typeof uploadDocument | typeof uploadPastReport | typeof beginScan

/**
 * Sends one file to the address of an endpoint, telling how far it has come (0 to 100; 100 means sent, not yet read). The answer names the proposal to review, or the scan to watch.
 * `fetch` cannot tell the progress of an upload, so this is the one place that uses the older request object.
 */
export function sendFile<E extends Taking>(path: string, file: File, onSent: (percent: number) => void): Promise<Answer<E>> {
  const method: E['method'] = 'POST'
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    request.responseType = 'json'
    for (const [name, value] of Object.entries(headers(method))) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) onSent(Math.round((100 * event.loaded) / event.total))
    })
    request.addEventListener('load', () => {
      const said: unknown = request.response
      if (request.status >= 200 && request.status < 300) resolve(said as Answer<E>)
      else reject(new Refused(request.status, typeof said === 'object' && said !== null ? said : {}))
    })
    request.addEventListener('error', () => reject(new Unreachable()))
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
