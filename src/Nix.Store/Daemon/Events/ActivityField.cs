namespace Nix.Store.Daemon;

/// <summary>One value that goes with an activity or a result: a text, or a number where there is no text.</summary>
public readonly record struct ActivityField(string? Text, ulong Number)
{
    internal static async ValueTask<ActivityField> ReadAsync(WireReader from) => await from.ReadNumberAsync() switch
    {
        0 => new(null, await from.ReadNumberAsync()),
        1 => new(await from.ReadTextAsync(), 0),
        var kind => throw new DaemonProtocolException($"a field of a log message is of the unknown kind {kind}"),
    };

    internal void Write(WireWriter to)
    {
        to.Flag(Text is not null);
        if (Text is not null)
            to.Text(Text);
        else
            to.Number(Number);
    }

    public override string ToString() => Text ?? $"{Number}";
}
