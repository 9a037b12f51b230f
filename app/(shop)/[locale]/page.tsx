import { placeOf } from "@/lib/markets/markets";
export default async function HomePage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const place = placeOf((await params).locale);
  return <div className="page"><h1 className="text-display">{place?.locale.tag}</h1></div>;
}
