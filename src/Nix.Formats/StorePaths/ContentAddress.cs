namespace Nix.Formats;

/// <summary>What a content-addressed store object is known by, as databases and narinfo files write it.</summary>
/// <param name="Method">How it was hashed.</param>
/// <param name="Hash">The hash.</param>
public sealed record ContentAddress(ContentAddressMethod Method, NixHash Hash)
{
    /// <summary>Method and algorithm as derivations have them, for example <c>r:sha256</c>.</summary>
    public string MethodAndAlgorithm => Method.Prefix() + Hash.Algorithm.Name();

    /// <summary>Reads <c>text:HASH</c>, <c>fixed:HASH</c>, <c>fixed:r:HASH</c> or <c>fixed:git:HASH</c>; the hash names its algorithm, and is in base 16, 32 or 64.</summary>
    /// <exception cref="NixFormatException">It is none of these.</exception>
    public static ContentAddress Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text[..colon] is not ("text" or "fixed"))
            throw new NixFormatException($"'{text}' is no content address: it begins with neither 'text:' nor 'fixed:'");
        var rest = text.AsSpan(colon + 1);
        var method = colon == "text".Length ? ContentAddressMethod.Text : ContentAddressMethods.TakePrefix(ref rest);
        if (method is ContentAddressMethod.Text && colon != "text".Length)
            throw new NixFormatException($"'{text}' is no content address: it names two methods");
        if (!rest.Contains(':'))
            throw new NixFormatException($"'{text}' is no content address: its hash is not written as ALGORITHM:DIGEST");
        return new ContentAddress(method, NixHash.Parse(rest.ToString()));
    }

    public override string ToString() =>
        $"{(Method is ContentAddressMethod.Text ? "" : "fixed:")}{Method.Prefix()}{Hash.ToString(NixHashFormat.Base32)}";
}
