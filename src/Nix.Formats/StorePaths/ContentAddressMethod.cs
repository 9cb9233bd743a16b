namespace Nix.Formats;

/// <summary>How the content of a store object was hashed to give its path (manual: content-addressing store objects).</summary>
public enum ContentAddressMethod
{
    /// <summary>One file that may refer to other store objects: a derivation, or what builtins.toFile makes.</summary>
    Text,

    /// <summary>The bytes of one file.</summary>
    Flat,

    /// <summary>The tree as a Nix archive.</summary>
    NixArchive,

    /// <summary>The tree as git hashes it, see <see cref="GitTreeHasher"/>.</summary>
    Git,
}
