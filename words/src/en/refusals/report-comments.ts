import type { Catalogue } from '../../catalogue.ts'
import type { reportComments as vi } from '../../vi/refusals/report-comments.ts'

export const reportComments: Catalogue<typeof vi> = {
  'reports.comments-asked-already': 'Comments on this report are being asked for; close them before asking again.',
  'reports.comments-due-past': 'The last day must be {today} or later.',
  'reports.asked-not-found': 'One of those chosen is no body or commune of this place.',
  'reports.comments-open': 'Comments on the report are still open (last day {due}); respond to them and close them, then submit.',
  'reports.comment-request-not-found': 'There is no such request for comments.',
  'reports.comment-round-not-found': 'There is no such round of comments.',
  'reports.comment-not-found': 'There is no such comment; it may just have been sent again.',
  'reports.comments-closed': 'The comments are closed, so nothing can be changed any more.',
  'reports.comments-responded': 'The lead has begun to respond to these comments, so they cannot be sent again.',
  'reports.comments-and-agrees': 'Who agrees sends no comments; choose “Has comments”.',
  'reports.comments-missing': 'Write at least one comment, or agree.',
  'reports.section-not-found': 'The draft has no such part.',
  'reports.explanation-missing': 'What is not taken in needs an explanation.',
  'reports.comments-unanswered': 'There are {left} comments without a response, so they cannot be closed yet.',
}
