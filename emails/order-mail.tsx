import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import { font, madder, paper, rule, small, text } from "./look";
import type { OrderMailModel } from "./order-mail-model";

const amount = { ...text, textAlign: "right" as const, margin: 0, whiteSpace: "nowrap" as const };

/** A mail about an order: what happened, every line and every part of the total, and the way to its page. */
export function OrderMail({ mail }: { readonly mail: OrderMailModel }) {
  return (
    <Html lang={mail.lang}>
      <Head />
      <Preview>{mail.intro}</Preview>
      <Body style={{ backgroundColor: paper, margin: 0, padding: "32px 0" }}>
        <Container style={{ maxWidth: "560px", padding: "0 24px" }}>
          <Text style={{ ...text, fontSize: "20px", fontWeight: 600, letterSpacing: "-0.01em" }}>Marque</Text>
          <Heading
            as="h1"
            style={{ ...text, fontSize: "28px", lineHeight: "36px", fontWeight: 600, margin: "24px 0 16px" }}
          >
            {mail.subject}
          </Heading>
          <Text style={text}>{mail.greeting}</Text>
          <Text style={text}>{mail.intro}</Text>
          {mail.details.map((detail) => (
            <Text key={detail} style={text}>
              {detail}
            </Text>
          ))}
          {mail.link ? (
            <Text style={text}>
              <Link href={mail.link.url} style={{ color: madder }}>
                {mail.link.label}
              </Link>
            </Text>
          ) : null}
          <Button
            href={mail.url}
            style={{
              backgroundColor: madder,
              borderRadius: "2px",
              color: "#ffffff",
              fontFamily: font,
              fontSize: "16px",
              padding: "12px 24px",
              textDecoration: "none",
            }}
          >
            {mail.view}
          </Button>
          <Hr style={{ borderColor: rule, margin: "32px 0 24px" }} />
          <Heading as="h2" style={{ ...text, fontSize: "16px", fontWeight: 600, margin: "0 0 12px" }}>
            {mail.itemsTitle}
          </Heading>
          {mail.lines.map((line) => (
            <Row key={line.key} style={{ marginBottom: "12px" }}>
              <Column style={{ verticalAlign: "top" }}>
                <Text style={{ ...text, margin: 0 }}>{line.title}</Text>
                <Text style={small}>{line.detail}</Text>
              </Column>
              <Column style={{ verticalAlign: "top", width: "140px" }}>
                <Text style={amount}>{line.amount}</Text>
              </Column>
            </Row>
          ))}
          <Hr style={{ borderColor: rule, margin: "12px 0" }} />
          {mail.sums.map((sum) => (
            <Row key={sum.label}>
              <Column>
                <Text style={{ ...text, margin: 0, fontWeight: sum.strong ? 600 : 400 }}>{sum.label}</Text>
              </Column>
              <Column style={{ width: "180px" }}>
                <Text style={{ ...amount, fontWeight: sum.strong ? 600 : 400 }}>{sum.amount}</Text>
              </Column>
            </Row>
          ))}
          {mail.taxNote ? <Text style={{ ...small, textAlign: "right" }}>{mail.taxNote}</Text> : null}
          {mail.addressLines.length > 0 ? (
            <Section style={{ marginTop: "24px" }}>
              <Text style={{ ...text, fontWeight: 600, margin: 0 }}>{mail.addressTitle}</Text>
              {mail.addressLines.map((line) => (
                <Text key={line} style={{ ...text, margin: 0 }}>
                  {line}
                </Text>
              ))}
            </Section>
          ) : null}
          <Hr style={{ borderColor: rule, margin: "32px 0 16px" }} />
          <Text style={small}>{mail.footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
