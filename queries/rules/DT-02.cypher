// id: DT-02
// title: {zh: "各来源说法一致", en: "Sources agree"}
// question: {zh: "各来源对同一机构、区域、角色等的说法是否互相矛盾,采用了哪一个?", en: "Do sources contradict each other about one body, place, role …, and which one counts?"}
// severity: warning
// kind: graph-quality
// basis: []
// columns: {subject: ["对象", "Subject"], property: ["项目", "Property"], held: ["一说", "One value"], held_by: ["来源", "Source"], other: ["另一说", "Other value"], other_by: ["另一来源", "Other sources"], effect: ["采用", "What counts"], verdict: ["结论", "Verdict"]}
// identity: [node, property, other]
// coded: [property, held, other, effect]
// empty: {zh: "各来源没有互相矛盾的说法", en: "no source contradicts another"}
// messages:
//   finding: {zh: "{subject} 的{property}: {held_by} 称 {held},{other_by} 称 {other};{effect},待核实", en: "{subject}, {property}: “{held}” in {held_by}, “{other}” in {other_by}; {effect}, to be verified"}
CALL {
  MATCH (n:Version) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, coalesce(n.evidence, []) AS evidence
  UNION ALL
  MATCH (n:Duty) WHERE n.contested IS NOT NULL
  MATCH (n)<-[:IMPOSES]-(p:Provision)<-[:HAS_PART*1..8]-(v:Version)
  RETURN DISTINCT n.id AS node, v.name + p.name + ' ' + n.name AS subject, n.contested AS contested, coalesce(n.evidence, []) AS evidence
  UNION ALL
  MATCH (n:Jurisdiction) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Body) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Post) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Role) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Procedure) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Metric) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:WorkArea) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Concept) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (n:Regulation) WHERE n.contested IS NOT NULL RETURN n.id AS node, n.name AS subject, n.contested AS contested, [] AS evidence
  UNION ALL
  MATCH (b:EnforcementTeam) MATCH (a:Institution {id: b.id}) MATCH (a)-[r]-() MATCH (b)-[q]-()
  WITH a, min(r.of_source) AS one, min(q.of_source) AS other
  RETURN a.id AS node, a.name AS subject, ['class|institution_class|' + one + '|team_class|' + other] AS contested, [] AS evidence
  UNION ALL
  MATCH (b:Meeting) MATCH (a:Institution {id: b.id}) MATCH (a)-[r]-() MATCH (b)-[q]-()
  WITH a, min(r.of_source) AS one, min(q.of_source) AS other
  RETURN a.id AS node, a.name AS subject, ['class|institution_class|' + one + '|meeting_class|' + other] AS contested, [] AS evidence
  UNION ALL
  MATCH (b:Meeting) MATCH (a:EnforcementTeam {id: b.id}) MATCH (a)-[r]-() MATCH (b)-[q]-()
  WITH a, min(r.of_source) AS one, min(q.of_source) AS other
  RETURN a.id AS node, a.name AS subject, ['class|team_class|' + one + '|meeting_class|' + other] AS contested, [] AS evidence
  UNION ALL
  MATCH (n)-[r:CLASSIFIED_AS]->(c:Concept) MATCH (n)-[q:CLASSIFIED_AS]->(d:Concept)
  WHERE c.scheme = d.scheme AND c.id <> d.id AND r.of_source < q.of_source
    AND NOT EXISTS { MATCH (n)-[o:CLASSIFIED_AS]->(c) WHERE o.of_source = q.of_source }
    AND NOT EXISTS { MATCH (n)-[o:CLASSIFIED_AS]->(d) WHERE o.of_source = r.of_source }
  RETURN n.id AS node, n.name AS subject, ['class|' + c.name + '|' + r.of_source + '|' + d.name + '|' + q.of_source] AS contested, [] AS evidence
  UNION ALL
  MATCH (o:Observation)-[:MEASURES]->(m:Metric)
  WHERE o.whose = 'place' AND o.period IS NOT NULL AND coalesce(o.change, '') = '' AND coalesce(o.modality, '') = '' AND coalesce(o.comparator, '') = '' AND o.value_end IS NULL
  MATCH (o)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source) WHERE o.owned_by = s.id
  MATCH (d)-[:COVERS]->(j:Jurisdiction)
  WITH DISTINCT j, m, o, s, CASE WHEN s.level STARTS WITH 'department-of-' THEN s.level + ' ' + coalesce(s.issuer, '') ELSE coalesce(s.level, '') END AS reporter ORDER BY o.id
  WITH j, m, o.period AS period, coalesce(o.amount_unit, o.unit, '') AS unit, reporter, s.id AS source, collect(DISTINCT coalesce(o.amount, o.value)) AS amounts, collect(coalesce(o.evidence, [])) AS lists
  WHERE size(amounts) = 1
  WITH j, m, period, unit, reporter, source, reduce(all = [], list IN lists | all + list) AS places, CASE WHEN amounts[0] = floor(amounts[0]) THEN toString(toInteger(amounts[0])) ELSE toString(amounts[0]) END + unit AS figure
  WITH j, m, period, reporter, unit, collect({source: source, figure: figure, places: places}) AS told
  WHERE size(told) > 1
  UNWIND told AS a UNWIND told AS b
  WITH j, m, period, a, b WHERE a.source < b.source AND a.figure <> b.figure
  RETURN m.id + ' ' + j.id + ' ' + period AS node, j.name + ' ' + period + ' ' + m.name AS subject, ['figure|' + a.figure + '|' + a.source + '|' + b.figure + '|' + b.source] AS contested, a.places + b.places AS evidence
}
UNWIND contested AS one
WITH node, subject, evidence, split(one, '|') AS parts
RETURN DISTINCT node, subject, 'property_' + parts[0] AS property, parts[1] AS held, parts[2] AS held_by, parts[3] AS other, parts[4] AS other_by,
  CASE WHEN parts[0] IN ['class', 'figure'] THEN 'both_stand' ELSE 'first_counts' END AS effect,
  'finding' AS verdict, evidence
ORDER BY subject, node, property, other
