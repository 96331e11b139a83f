// id: teams-kept
// title: {zh: "保留的综合行政执法队伍", en: "Enforcement teams kept"}
// question: {zh: "保留了几支综合行政执法队伍?点名的有哪些?", en: "How many teams were kept, and which are named?"}
// columns: {count: [保留支数, Kept], named: [点名的队伍, Named], unnamed: [未点名支数, Not named], place: [地区, Place], period: [时期, Period]}
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写保留的执法队伍(未载明)", en: "the loaded reports name no kept team (not stated)"}
// report_question: Q02
MATCH (e:ChangeEvent)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE e.owned_by = s.id AND e.change_kind = 'kept' AND ($period = '' OR e.period = $period)
MATCH (e)-[:RESULTS_IN]->(g:BodyGroup)
OPTIONAL MATCH (g)-[:HAS_MEMBER]->(t:Body)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH e, g, t, j
WHERE $place = '' OR j.name = $place OR j.code = $place
WITH e, g, t, j ORDER BY t.name
WITH e, g, j, collect(DISTINCT t.name) AS named
RETURN g.count AS count, named, g.count - size(named) AS unnamed, j.name AS place, e.period AS period, e.id AS id,
  coalesce(e.evidence, []) + coalesce(g.evidence, []) AS evidence
ORDER BY place, period, id
