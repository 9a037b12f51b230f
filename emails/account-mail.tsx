import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from "@react-email/components";
import type { AccountMailModel } from "./account-mail-model";
import { font, madder, paper, rule, small, text } from "./look";

/** A mail about an account: what happened, and the one thing to do. `code`: what its reader is to type somewhere. */
export function AccountMail({ mail }: { readonly mail: AccountMailModel & { readonly code?: string } }) {
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
          {mail.code ? (
            <Text style={{ ...text, fontSize: "24px", lineHeight: "32px", fontWeight: 600, letterSpacing: "0.04em" }}>
              {mail.code}
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
          {mail.ignore ? <Text style={{ ...text, marginTop: "24px" }}>{mail.ignore}</Text> : null}
          <Hr style={{ borderColor: rule, margin: "32px 0 16px" }} />
          <Text style={small}>{mail.footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
