/** Words the demonstration place writes into its own records. */
export const demonstration = {
  officer: 'Cán bộ mẫu',
  basis: 'Bản trình diễn',
  supplier: 'bộ dữ liệu mẫu của Song Hành',
} as const
