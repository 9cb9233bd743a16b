namespace Nix.Store;

/// <summary>What was asked of a profile does not fit the state it is in; nothing was changed. Look at its generations and choose again.</summary>
public class ProfileException(string message, string advice) : StoreException(message)
{
    public override string Advice { get; } = advice;
}
