namespace Nix.Formats;

/// <summary>Text or bytes do not have the form they should. Base of every exception this library throws on purpose.</summary>
public class NixFormatException(string message, int? offset = null) : FormatException(message)
{
    /// <summary>Where in the input, in bytes from its start; null where the whole is meant.</summary>
    public int? Offset { get; } = offset;
}
