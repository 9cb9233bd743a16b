namespace AskNix.Understanding.Entities.Programs;

/// <summary>Finds packages by what other systems call them: where they come from, which build they are and what they belong to are part of the name there.</summary>
sealed class NamesElsewhere(IPackageNames names)
{
    static readonly string[] Prefixes = ["legacyPackages.x86_64-linux.", "nixpkgs#", "nixpkgs.", "nixos.", "pkgs.", "nixos-unstable.", "unstable.", "flathub:"];

    // How builds of one program are told apart, and all packages of one: "brave-bin", "libreoffice*".
    static readonly string[] Builds = ["-bin", "-git", "-stable", "-nightly", "*"];

    // What belongs to a language: "python3-numpy", "python-requests". Only the first is sure to be one where no such package is known.
    static readonly (string Prefix, string Set, bool IsSure)[] Languages =
        [("python3-", "python3Packages.", true), ("python-", "python3Packages.", false), ("py3-", "python3Packages.", false)];

    static readonly string[] Files = [".deb", ".rpm", ".appimage", ".dmg", ".msi", ".exe", ".flatpakref", ".snap", ".apk"];

    /// <summary>The package meant by a name. A library and a path are known by their form: what has it is looked for under no other.</summary>
    public string? Find(string name) =>
        WithoutPrefix(name)
        ?? OfBuild(name)
        ?? (LanguageOf(name) is var (prefix, set, isSure) ? OfLanguage(set + name[prefix.Length..], isSure)
            : OfMaker(name)
            ?? InFile(name)
            ?? (EndOfPath(name) is { } end ? names.Resolve(end) : WithId(name)));

    // "nixpkgs#firefox"
    static string? WithoutPrefix(string name) =>
        Array.Find(Prefixes, prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix ? name[prefix.Length..] : null;

    string? OfBuild(string name)
    {
        foreach (var build in Builds)
        {
            if (name.Length > build.Length + 1 && name.EndsWith(build, StringComparison.Ordinal) && names.Resolve(name[..^build.Length]) is { } program)
                return program;
        }

        return null;
    }

    (string Prefix, string Set, bool IsSure)? LanguageOf(string name)
    {
        foreach (var language in Languages)
        {
            if (name.Length > language.Prefix.Length && name.StartsWith(language.Prefix, StringComparison.Ordinal) && names.Resolve(name) is null)
                return language;
        }

        return null;
    }

    string? OfLanguage(string attribute, bool isSure) => names.Resolve(attribute) ?? (isSure ? attribute : null);

    // "VideoLAN.VLC": who makes it, and what it is.
    string? OfMaker(string name) => name.Split('.') is [[>= 'A' and <= 'Z', ..], [>= 'A' and <= 'Z', ..] product] ? names.Resolve(product) : null;

    // "./google-chrome-stable_current_amd64.deb"
    string? InFile(string name) =>
        Array.Find(Files, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
        && Path.GetFileName(name[..^ending.Length]).Split('_')[0] is { Length: > 1 } stem
            ? names.Resolve(stem) ?? Find(stem) ?? names.Resolve(stem.Split('-')[0])
            : null;

    // "app-editors/vim", "github.com/jesseduffield/lazygit@latest"
    static string? EndOfPath(string name) => name.Split('@')[0].Split('/') is [{ Length: > 0 }, .., { Length: > 0 } end] ? end : null;

    // "org.mozilla.firefox"
    string? WithId(string name) =>
        name.Split('.') is ["org" or "com" or "io" or "net" or "app" or "dev" or "fr" or "de", .. { Length: > 1 } parts]
            ? names.Resolve(parts[^1]) ?? parts[..^1].Reverse().Select(names.Resolve).FirstOrDefault(program => program is not null)
            : null;
}
