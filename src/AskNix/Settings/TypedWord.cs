namespace AskNix.Settings;

/// <summary>When a plan that could lock the person out (sshd, network, firewall, own account, file systems, boot loader) wants a typed word.</summary>
public enum TypedWord
{
    /// <summary>In a login over the network; the shipped setting.</summary>
    OverSsh,
    Always,
}
