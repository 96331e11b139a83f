// id: teams-new
// title: {zh: "新组建的综合行政执法队伍", en: "Newly set up enforcement teams"}
// question: {zh: "哪些综合行政执法队伍是新组建的?", en: "Which integrated enforcement teams were newly set up?"}
// columns: {team: [执法队伍, Team], change: [变动, Change], place: [地区, Place], period: [时期, Period]}
// coded: [change]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写新组建的执法队伍(未载明)", en: "the loaded reports name no newly set up team (not stated)"}
// example: {period: "2020"}
// report_question: Q01
MATCH (e:ChangeEvent)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE e.owned_by = s.id AND e.change_kind = 'set_up' AND ($period = '' OR e.period = $period)
MATCH (e)-[:RESULTS_IN]->(t:EnforcementTeam)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH e, t, j WHERE $place = '' OR j.name = $place OR j.code = $place
RETURN DISTINCT t.name AS team, e.change_kind AS change, j.name AS place, e.period AS period, t.id AS id, coalesce(e.evidence, []) AS evidence
ORDER BY place, period, team, id
