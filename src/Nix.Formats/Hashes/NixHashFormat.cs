namespace Nix.Formats;

/// <summary>How a digest is written.</summary>
public enum NixHashFormat
{
    Base16,

    /// <summary>Nix's own, see <see cref="Formats.Base32"/>.</summary>
    Base32,

    Base64,

    /// <summary>Subresource integrity: <c>sha256-</c> and base 64.</summary>
    Sri,
}
