using System.Text;

namespace Nix.Store.Daemon;

/// <summary>Adds something whose path follows from its content, and answers what is recorded of it.</summary>
/// <param name="Name">The name in the store.</param>
/// <param name="Method">How its path follows from its content.</param>
/// <param name="References">What it refers to; empty for flat files.</param>
/// <param name="WriteContent">Writes the text or file, or the archive for <see cref="ContentMethod.Archive"/>.</param>
/// <param name="Repair">Write it even if it is there.</param>
public sealed record AddToStore(
    string Name,
    ContentMethod Method,
    IReadOnlyCollection<string> References,
    Func<Stream, CancellationToken, Task> WriteContent,
    bool Repair = false) : DaemonOperation<StoreObjectInfo>
{
    // What writes the content may be able to do so only once.
    public override bool IsRepeatable => false;

    internal override bool TakesLong => true;

    internal override ulong Code => 7;

    internal override Func<Stream, CancellationToken, Task> Body => WriteContent;

    /// <summary>A text, as builtins.toFile and derivations are added.</summary>
    public static AddToStore OfText(string name, ReadOnlyMemory<byte> text, IReadOnlyCollection<string> references) =>
        new(name, ContentMethod.Text, references, (target, cancellation) => target.WriteAsync(text, cancellation).AsTask());

    /// <inheritdoc cref="OfText(string, ReadOnlyMemory{byte}, IReadOnlyCollection{string})"/>
    public static AddToStore OfText(string name, string text, IReadOnlyCollection<string> references) =>
        OfText(name, Encoding.UTF8.GetBytes(text), references);

    internal override void Write(WireWriter to, DaemonPeer peer)
    {
        to.Text(Name);
        to.Text(Method switch
        {
            ContentMethod.Text => "text:sha256",
            ContentMethod.Flat => "fixed:sha256",
            _ => "fixed:r:sha256",
        });
        to.Texts(References);
        to.Flag(Repair);
    }

    internal override ValueTask<StoreObjectInfo> ReadAnswerAsync(WireReader from, DaemonPeer peer) => StoreObjectInfo.ReadAsync(from);
}
