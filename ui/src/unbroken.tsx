/** As `core/basics/year-span`, which papers are set by; spelt out here in few letters, since the first page brings it. */
const SPAN = /(\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b)/

/** A title whose years stay on one line: "2021 - 2025" is never parted at its dash. The words are the same to an ear and to a search. */
export const Unbroken = ({ text }: { readonly text: string }) =>
  text.split(SPAN).map((part, n) =>
    n % 2 ? (
      <span key={n} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  )
