namespace AskNix.Planning.Systems;

/// <summary>A channel: a name and where it is fetched from.</summary>
public sealed record Channel(string Name, string Url)
{
    /// <summary>The archive that is fetched, by nix-channel's rule: the address itself where it names an archive, else nixexprs.tar.xz below it.</summary>
    public string Archive => Url.Contains(".tar.", StringComparison.Ordinal) ? Url : $"{Url.TrimEnd('/')}/nixexprs.tar.xz";

    /// <summary>The address of the same channel of another release or kind, such as <c>nixos-26.05</c> or <c>nixos-unstable</c>.</summary>
    public string AddressOf(string channel)
    {
        var slash = Url.LastIndexOf('/');
        var archive = Url.IndexOf(".tar.", slash, StringComparison.Ordinal);
        return slash < 0 ? Url : Url[..(slash + 1)] + channel + (archive < 0 ? "" : Url[archive..]);
    }
}
