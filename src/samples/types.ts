import type { EntryRow } from '../authoring'
import type { y14 } from '../forms'
import type { IsoDate, Month, Scalar } from '../workbook/types'

export type FieldName = keyof (typeof y14)['fields']

/** A row while it is being made or spoilt. */
export type DraftRow = Record<string, Scalar>

/** One consultation as it happened: what is counted is known from the making, not read back from the row. */
export interface Consultation {
  readonly day: IsoDate
  readonly place: '①' | '②' | '③' | '④'
  readonly online: boolean
  readonly equalPay: boolean
  readonly analysis: boolean
  /** Belongs to a チェックリスト案件, whatever its own row says. */
  readonly checklist: boolean
  readonly sugar: boolean
  readonly row: EntryRow
}

export interface Seminar {
  readonly day: IsoDate
  readonly equalPay: boolean
  readonly participants: number
  /** null where there was no 個別相談会. */
  readonly sessionConsultations: number | null
  readonly row: EntryRow
  readonly answers: readonly EntryRow[]
}

export interface Company {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly workers: number
  readonly nonRegular: number
  readonly industry: string
  /** 砂糖製造業, counted in Okinawa. */
  readonly sugar: boolean
}

/** What the centre knows it did in a month: field of the monthly report → number. */
export type MonthCounts = Readonly<Record<string, number>>

export interface Truth {
  readonly prefecture: string
  readonly months: Readonly<Record<Month, MonthCounts>>
  readonly consultations: number
  readonly visits: number
  readonly seminars: number
  readonly answers: number
}

/** One thing that was made wrong on purpose, as `誤り一覧.json` lists it. */
export interface Mistake {
  readonly path: string
  readonly sheet: string
  readonly cell: string
  /** Any one of these says it rightly. */
  readonly catalogue: readonly string[]
  readonly what: string
}
