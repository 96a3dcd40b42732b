import { useGridWords } from './words.ts'

/** The keys of the grid, folded away, and the first stop after the grid for those who leave it with F6. */
export function KeyList({ after }: { readonly after: string }) {
  const words = useGridWords()
  return (
    <details className="key-list">
      <summary id={`${after}-after`}>{words.keys.title}</summary>
      <dl>
        {words.keys.rows.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
