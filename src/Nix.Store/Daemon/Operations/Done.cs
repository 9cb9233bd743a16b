namespace Nix.Store.Daemon;

/// <summary>The answer of an operation that answers nothing else.</summary>
public readonly record struct Done
{
    /// <summary>Most say so with a number without a meaning.</summary>
    internal static async ValueTask<Done> ReadAsync(WireReader from)
    {
        await from.ReadNumberAsync();
        return default;
    }
}
