/** A comment that silences a rule where that rule finds nothing. */
import { rule } from '../rule.ts';

export default rule({
  id: 'suppressions/unused',
  severity: 'hint',
  scope: 'suppression',
  summary: 'A comment silences a rule that finds nothing there.',
  why: `A suppression that outlives its fault hides the next one: when the line changes again, nobody is told.
        Take the comment out, or correct the name of the rule.`,
  references: [],
  examples: [
    {
      why: 'The route map was defined since the comment was written.',
      bad: `
-- edge1.ios --
hostname edge1
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 ! bestpath-ignore references/undefined-reference: comes with the customer
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppressions/unused: finds nothing to silence here
 neighbor 192.0.2.1 route-map CUSTOMER-IN in
route-map CUSTOMER-IN permit 10
`,
      good: `
-- edge1.ios --
hostname edge1
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 neighbor 192.0.2.1 route-map CUSTOMER-IN in
route-map CUSTOMER-IN permit 10
`,
    },
    {
      why: 'The comment was kept, the line that it spoke of went.',
      bad: `
-- edge1.junos --
system {
    host-name edge1;
}
# bestpath-ignore bgp/missing-import-policy: laboratory
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppressions/unused: bgp/missing-import-policy finds nothing
protocols {
    bgp;
}
`,
      good: `
-- edge1.junos --
system {
    host-name edge1;
}
protocols {
    bgp;
}
`,
    },
    {
      why: 'The rule is misspelt, so the finding is still shown.',
      bad: `
-- edge1.frr --
hostname edge1
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 ! bestpath-ignore references/undefined-refrence: comes with the customer
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppressions/unused: there is no rule references/undefined-refrence
 neighbor 192.0.2.1 route-map CUSTOMER-IN in
`,
      good: `
-- edge1.frr --
hostname edge1
router bgp 64500
 neighbor 192.0.2.1 remote-as 64500
 ! bestpath-ignore references/undefined-reference: comes with the customer
 neighbor 192.0.2.1 route-map CUSTOMER-IN in
`,
      also: ['references/undefined-reference'],
    },
    {
      why: 'Terraform: the rule was narrowed since.',
      bad: `
-- main.tf --
resource "aws_security_group" "app" {
  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    # bestpath-ignore terraform/exposed-service: laboratory
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint suppressions/unused: terraform/exposed-service finds nothing to silence here
    cidr_blocks = ["198.51.100.0/24"]
  }
}
`,
      good: `
-- main.tf --
resource "aws_security_group" "app" {
  ingress {
    from_port = 22
    to_port   = 22
    protocol  = "tcp"
    cidr_blocks = ["198.51.100.0/24"]
  }
}
`,
    },
  ],
  *check({ suppression: { place, whole, rule: id }, silenced, known }) {
    if (silenced > 0) return;
    const message = id === '' ? 'this comment names no rule' : known ? `${id} finds nothing to silence here` : `there is no rule ${id}`;
    yield {
      place,
      message,
      unnecessary: true,
      fixes: () => [{ title: 'Remove the comment', safe: true, edits: [{ place: whole, text: '' }] }],
    };
  },
});
