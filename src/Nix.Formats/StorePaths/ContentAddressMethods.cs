namespace Nix.Formats;

/// <summary>The words Nix has for methods.</summary>
public static class ContentAddressMethods
{
    /// <summary>What stands before the algorithm in derivations: nothing for a flat file.</summary>
    public static string Prefix(this ContentAddressMethod method) => method switch
    {
        ContentAddressMethod.Text => "text:",
        ContentAddressMethod.NixArchive => "r:",
        ContentAddressMethod.Git => "git:",
        _ => "",
    };

    /// <summary>As outputHashMode and JSON have it.</summary>
    public static string Name(this ContentAddressMethod method) => method switch
    {
        ContentAddressMethod.Text => "text",
        ContentAddressMethod.NixArchive => "nar",
        ContentAddressMethod.Git => "git",
        _ => "flat",
    };

    /// <summary>Finds a method by name; <c>recursive</c> is an older one of <see cref="ContentAddressMethod.NixArchive"/>.</summary>
    public static bool TryFind(string name, out ContentAddressMethod method)
    {
        ContentAddressMethod? found = name switch
        {
            "text" => ContentAddressMethod.Text,
            "flat" => ContentAddressMethod.Flat,
            "nar" or "recursive" => ContentAddressMethod.NixArchive,
            "git" => ContentAddressMethod.Git,
            _ => null,
        };
        method = found ?? default;
        return found is not null;
    }

    /// <summary>Takes the prefix off what a derivation has for its algorithm.</summary>
    internal static ContentAddressMethod TakePrefix(ref ReadOnlySpan<char> text)
    {
        foreach (var method in (ReadOnlySpan<ContentAddressMethod>)[ContentAddressMethod.NixArchive, ContentAddressMethod.Text, ContentAddressMethod.Git])
        {
            if (!text.StartsWith(method.Prefix()))
                continue;
            text = text[method.Prefix().Length..];
            return method;
        }
        return ContentAddressMethod.Flat;
    }
}
